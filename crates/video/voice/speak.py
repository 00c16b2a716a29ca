"""Says sentences with the voice model: speak.py MODEL VOICE SPEED STYLE TASKS

TASKS is a JSON list of {"tokens": [numbers of sounds], "out": "file.wav"}. One thread: so the same
sentence is the same bytes each time on the same machine.
"""

import json
import os
import sys
import wave

import numpy
import onnxruntime

RATE = 24_000


def main(model, voice, speed, style, tasks):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    names = [given.name for given in session.get_inputs()]
    styles = numpy.fromfile(voice, dtype=numpy.float32).reshape(-1, 1, 256)
    with open(tasks, encoding="utf-8") as file:
        tasks = json.load(file)
    for task in tasks:
        tokens = task["tokens"]
        # The style depends on how long the sentence is: that of a very short one swallows its beginning, so
        # none is shorter than STYLE. The model wants a pause around it.
        given = {
            names[0]: numpy.array([[0, *tokens, 0]], dtype=numpy.int64),
            names[1]: styles[max(len(tokens), int(style)) - 1],
            names[2]: numpy.array([float(speed)], dtype=numpy.float32),
        }
        samples = session.run(None, given)[0].reshape(-1)
        samples = (numpy.clip(samples, -1.0, 1.0) * 32_767).astype("<i2")
        # Whole or not there: who is interrupted begins this sentence again.
        part = f"{task['out']}.{os.getpid()}.part"
        with wave.open(part, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(samples.tobytes())
        os.replace(part, task["out"])


main(*sys.argv[1:])
