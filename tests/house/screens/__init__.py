"""What nobody may find on any panel: a nameless widget, a text that is cut, a word that stays English."""
