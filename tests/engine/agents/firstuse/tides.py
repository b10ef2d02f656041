"""Predicts the tide at the harbour of Nordvik."""
import math

PERIOD_HOURS = 12.42  # between two high waters


def tide_height(hours, amplitude=1.8, mean=2.5):
    """Height in metres above chart datum, so many hours after high water."""
    return mean + amplitude * math.cos(2 * math.pi * hours / PERIOD_HOURS)


def next_low_water(hours):
    """Hours until the next low water."""
    return (PERIOD_HOURS / 2 - hours) % PERIOD_HOURS
