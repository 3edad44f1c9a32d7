"""An archive like that of a real region: one province above all, outlets with homes, all that an article can bear."""
