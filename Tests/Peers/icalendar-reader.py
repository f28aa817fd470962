#!/usr/bin/env python3
"""Reads an ICS file with the Python package icalendar and lists what it found: see Tests/Peers/README.md for the lines."""
import sys
from datetime import date, datetime, timedelta, timezone
from importlib.metadata import version

import icalendar


def text(value):
    return str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def basic(value):
    if not isinstance(value, datetime):
        return value.strftime("%Y%m%d")
    is_utc = value.tzinfo is not None and value.utcoffset() == timedelta() and "UTC" in str(value.tzinfo)
    return value.strftime("%Y%m%dT%H%M%S") + ("Z" if is_utc else "")


def zoned(name, value, params):
    shown = basic(value)
    if "TZID" in params:
        shown += f" {params['TZID']} {basic(value.astimezone(timezone.utc)) if value.tzinfo else 'unknown'}"
    print(name, shown)


def show(name, value):
    if isinstance(value, list):
        for one in value:
            show(name, one)
    elif name in ("ORGANIZER", "ATTENDEE"):
        print(name, text(value))
        for parameter in ("CN", "ROLE", "PARTSTAT"):
            if parameter in value.params:
                print(" ", parameter, text(value.params[parameter]))
    elif name == "CATEGORIES":
        for item in value.cats:
            print(name, text(item))
    elif name == "GEO":
        print(name, f"{value.latitude:.6f} {value.longitude:.6f}")
    elif isinstance(value, icalendar.vDDDLists):
        for one in value.dts:
            show(name, one)
    elif isinstance(value, icalendar.vDDDTypes | icalendar.vDatetime | icalendar.vDate | icalendar.vDuration):
        inner = getattr(value, "dt", None) or value.td
        if isinstance(inner, timedelta):
            print(name, inner.days, inner.seconds)
        elif isinstance(inner, tuple):
            print(name, value.to_ical().decode())
        else:
            zoned(name, inner, value.params)
    elif isinstance(value, icalendar.vRecur):
        print(name, value.to_ical().decode())
    else:
        print(name, text(value))


if sys.argv[1:] == ["--version"]:
    print("icalendar", version("icalendar"))
    sys.exit()
if len(sys.argv) != 2:
    sys.exit("usage: icalendar-reader.py FILE")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for name, value in calendar.items():
    show(name, value)
for event in calendar.walk("VEVENT"):
    print("event")
    for name, value in event.items():
        show(name, value)
for component in calendar.walk():
    for name, error in component.errors:
        print("error", name, text(error))
