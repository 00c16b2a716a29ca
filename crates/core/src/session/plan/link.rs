//! A plan as a link: the file of a workbook with this plan alone, as letters that addresses can have.

use super::{Plan, PlanId};
use crate::session::workbook::Workbook;
use crate::storage::{ImportError, file};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

impl Plan {
    /// What the link carries; [`Self::from_link`] reads it.
    #[must_use]
    pub fn to_link(&self, id: PlanId) -> String {
        let mut alone = Workbook::default();
        alone.plans.insert(id, self.clone());
        URL_SAFE_NO_PAD.encode(file::write(&alone))
    }

    /// The plan that a link carries. Messaging apps cut links: that is found out.
    ///
    /// # Errors
    /// [`ImportError`] when it is no plan, damaged, newer or too large.
    pub fn from_link(text: &str) -> Result<(PlanId, Self), ImportError> {
        if text.len() > file::LARGEST {
            return Err(ImportError::TooLarge);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| ImportError::Damaged)?;
        let text = String::from_utf8(bytes).map_err(|_| ImportError::Damaged)?;
        let workbook: Workbook = file::read(&text)?;
        workbook.plans.into_iter().next().ok_or(ImportError::Damaged)
    }
}
