"""The programme of faults: ``make faults`` plays every suite and fails on whatever it finds."""
