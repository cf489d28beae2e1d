//! Is an indicator achieved?
