"""Theme, icons, dialogs and text safety, shared by all features."""
