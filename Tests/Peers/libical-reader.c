// Reads an ICS file with libical and lists what it found: see Tests/Peers/README.md for the lines.
//
//     cc -o libical-reader libical-reader.c -lical

#include <libical/ical.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A text on one line: backslash, line feed and carriage return escaped.
static void print_text(const char *text) {
  for (; text != NULL && *text != '\0'; text++) {
    switch (*text) {
    case '\\': fputs("\\\\", stdout); break;
    case '\n': fputs("\\n", stdout); break;
    case '\r': fputs("\\r", stdout); break;
    default: putchar(*text);
    }
  }
}

static void print_line(const char *name, const char *text) {
  printf("%s ", name);
  print_text(text);
  putchar('\n');
}

static void print_time(struct icaltimetype time) {
  printf("%04d%02d%02d", time.year, time.month, time.day);
  if (!icaltime_is_date(time)) {
    printf("T%02d%02d%02d%s", time.hour, time.minute, time.second, icaltime_is_utc(time) ? "Z" : "");
  }
}

// A time as it is written, and the UTC time it is by the calendar's own VTIMEZONE.
static void print_zoned(const char *name, icalproperty *property, struct icaltimetype time, icalcomponent *calendar) {
  icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  printf("%s ", name);
  print_time(time);
  if (tzid != NULL) {
    icaltimezone *zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(tzid));
    printf(" %s ", icalparameter_get_tzid(tzid));
    if (zone == NULL) {
      printf("unknown");
    } else {
      print_time(icaltime_convert_to_zone(icaltime_set_timezone(&time, zone), icaltimezone_get_utc_timezone()));
    }
  }
  putchar('\n');
}

static void print_person(const char *name, icalproperty *property, const char *address) {
  print_line(name, address);
  icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
  if (parameter != NULL) print_line("  CN", icalparameter_get_cn(parameter));
  parameter = icalproperty_get_first_parameter(property, ICAL_ROLE_PARAMETER);
  if (parameter != NULL) print_line("  ROLE", icalparameter_enum_to_string(icalparameter_get_role(parameter)));
  parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);
  if (parameter != NULL) print_line("  PARTSTAT", icalparameter_enum_to_string(icalparameter_get_partstat(parameter)));
}

static void print_property(icalproperty *property, icalcomponent *calendar) {
  const char *name = icalproperty_get_property_name(property);
  switch (icalproperty_isa(property)) {
  case ICAL_UID_PROPERTY: print_line(name, icalproperty_get_uid(property)); break;
  case ICAL_SUMMARY_PROPERTY: print_line(name, icalproperty_get_summary(property)); break;
  case ICAL_DESCRIPTION_PROPERTY: print_line(name, icalproperty_get_description(property)); break;
  case ICAL_LOCATION_PROPERTY: print_line(name, icalproperty_get_location(property)); break;
  case ICAL_URL_PROPERTY: print_line(name, icalproperty_get_url(property)); break;
  case ICAL_DTSTAMP_PROPERTY: print_zoned(name, property, icalproperty_get_dtstamp(property), calendar); break;
  case ICAL_DTSTART_PROPERTY: print_zoned(name, property, icalproperty_get_dtstart(property), calendar); break;
  case ICAL_DTEND_PROPERTY: print_zoned(name, property, icalproperty_get_dtend(property), calendar); break;
  case ICAL_EXDATE_PROPERTY: print_zoned(name, property, icalproperty_get_exdate(property), calendar); break;
  case ICAL_RECURRENCEID_PROPERTY:
    print_zoned(name, property, icalproperty_get_recurrenceid(property), calendar);
    break;
  case ICAL_DURATION_PROPERTY: {
    struct icaldurationtype length = icalproperty_get_duration(property);
    printf("%s %u %u\n", name, length.weeks * 7 + length.days,
           length.hours * 3600 + length.minutes * 60 + length.seconds);
    break;
  }
  case ICAL_GEO_PROPERTY: {
    struct icalgeotype geo = icalproperty_get_geo(property);
    printf("%s %.6f %.6f\n", name, geo.lat, geo.lon);
    break;
  }
  case ICAL_SEQUENCE_PROPERTY: printf("%s %d\n", name, icalproperty_get_sequence(property)); break;
  case ICAL_ORGANIZER_PROPERTY: print_person(name, property, icalproperty_get_organizer(property)); break;
  case ICAL_ATTENDEE_PROPERTY: print_person(name, property, icalproperty_get_attendee(property)); break;
  // libical undoes the escapes of the whole list, so that its items can no longer be told apart.
  case ICAL_CATEGORIES_PROPERTY: print_line(name, icalproperty_get_categories(property)); break;
  case ICAL_NAME_PROPERTY: print_line(name, icalproperty_get_name(property)); break;
  case ICAL_X_PROPERTY: {
    icalvalue *value = icalproperty_get_value(property);
    const char *text = icalvalue_isa(value) == ICAL_TEXT_VALUE ? icalvalue_get_text(value) : icalvalue_get_x(value);
    print_line(icalproperty_get_x_name(property), text);
    break;
  }
  // What could not be read.
  case ICAL_XLICERROR_PROPERTY: print_line("error", icalproperty_get_xlicerror(property)); break;
  default: {
    char *value = icalproperty_get_value_as_string_r(property);
    print_line(name, value);
    icalmemory_free_buffer(value);
  }
  }
}

static char *read_all(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  size_t room = 1 << 16, length = 0;
  char *text = malloc(room);
  size_t count;
  while ((count = fread(text + length, 1, room - length - 1, file)) > 0) {
    length += count;
    if (room - length < 2) text = realloc(text, room *= 2);
  }
  text[length] = '\0';
  fclose(file);
  return text;
}

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "--version") == 0) {
    puts("libical " ICAL_VERSION);
    return 0;
  }
  char *text = count == 2 ? read_all(arguments[1]) : NULL;
  if (text == NULL) {
    fputs("usage: libical-reader FILE\n", stderr);
    return 2;
  }
  icalcomponent *calendar = icalparser_parse_string(text);
  if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    fputs("no single calendar\n", stderr);
    return 1;
  }
  for (icalproperty *property = icalcomponent_get_first_property(calendar, ICAL_ANY_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property(calendar, ICAL_ANY_PROPERTY)) {
    print_property(property, calendar);
  }
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    puts("event");
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property != NULL;
         property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
      print_property(property, calendar);
    }
  }
  icalcomponent_free(calendar);
  free(text);
  return 0;
}
