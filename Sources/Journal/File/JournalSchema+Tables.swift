extension JournalSchema {
  /// Version 1. Constraints guard what the program reads back, against a slip in the shell as well; a shift by no days has
  /// SQLite look whether a day exists.
  static let tables = """
    CREATE TABLE service (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      address TEXT NOT NULL,
      profile TEXT NOT NULL,
      UNIQUE (kind, address, profile)
    ) STRICT;

    -- The latest answer of a day is the one with the highest id.
    CREATE TABLE road (
      id INTEGER PRIMARY KEY,
      service INTEGER NOT NULL REFERENCES service,
      from_lat INTEGER NOT NULL,
      from_lon INTEGER NOT NULL,
      to_lat INTEGER NOT NULL,
      to_lon INTEGER NOT NULL,
      version TEXT NOT NULL,
      asked TEXT NOT NULL CHECK (date(asked, '+0 days') IS asked),
      refused TEXT,
      metres INTEGER,
      seconds INTEGER,
      source TEXT,
      data_date TEXT CHECK (data_date IS NULL OR date(data_date, '+0 days') IS data_date),
      snap_from INTEGER,
      snap_to INTEGER,
      least_metres INTEGER,
      most_metres INTEGER,
      UNIQUE (service, from_lat, from_lon, to_lat, to_lon, version),
      CHECK ((metres IS NULL) = (source IS NULL)),
      CHECK ((metres IS NULL) <> (refused IS NULL)),
      CHECK ((least_metres IS NULL) = (most_metres IS NULL)),
      CHECK (least_metres <= most_metres)
    ) STRICT;

    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      service INTEGER NOT NULL REFERENCES service,
      query TEXT NOT NULL,
      version TEXT NOT NULL,
      asked TEXT NOT NULL CHECK (date(asked, '+0 days') IS asked),
      UNIQUE (service, query, version)
    ) STRICT;

    CREATE TABLE place_answer (
      place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE,
      rank INTEGER NOT NULL CHECK (rank >= 1),
      label TEXT NOT NULL,
      town TEXT NOT NULL,
      postcode TEXT NOT NULL,
      country TEXT NOT NULL,
      lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
      lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
      precision TEXT NOT NULL CHECK (precision IN ('address', 'street', 'town', 'postcode')),
      score INTEGER,
      PRIMARY KEY (place, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('distance', 'place', 'no-travel', 'professional', 'private')),
      date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
      trip TEXT,
      leg INTEGER CHECK (leg >= 1),
      leg_from TEXT,
      leg_to TEXT,
      metres INTEGER CHECK (metres >= 0),
      calendar TEXT,
      uid TEXT,
      recurrence TEXT,
      place TEXT,
      lat REAL CHECK (lat BETWEEN -90 AND 90),
      lon REAL CHECK (lon BETWEEN -180 AND 180),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      author TEXT,
      made TEXT NOT NULL CHECK (date(made, '+0 days') IS made),
      CHECK ((kind = 'distance') = (trip IS NOT NULL)),
      CHECK ((kind = 'distance') = (leg IS NOT NULL)),
      CHECK ((kind = 'distance') = (leg_from IS NOT NULL)),
      CHECK ((kind = 'distance') = (leg_to IS NOT NULL)),
      CHECK ((kind = 'distance') = (metres IS NOT NULL)),
      CHECK ((kind = 'distance') = (calendar IS NULL)),
      CHECK ((kind = 'distance') = (uid IS NULL)),
      CHECK (kind <> 'distance' OR recurrence IS NULL),
      CHECK ((kind = 'place') = (place IS NOT NULL)),
      CHECK (kind = 'place' OR lat IS NULL),
      CHECK ((lat IS NULL) = (lon IS NULL))
    ) STRICT;

    CREATE TABLE undoing (
      correction INTEGER PRIMARY KEY REFERENCES correction,
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      author TEXT,
      made TEXT NOT NULL CHECK (date(made, '+0 days') IS made)
    ) STRICT;

    CREATE TRIGGER correction_unchanged BEFORE UPDATE ON correction
      BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
    CREATE TRIGGER correction_undeleted BEFORE DELETE ON correction
      BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
    CREATE TRIGGER correction_unreplaced BEFORE INSERT ON correction
      WHEN EXISTS (SELECT 1 FROM correction WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a correction is never replaced'); END;
    CREATE TRIGGER undoing_unchanged BEFORE UPDATE ON undoing
      BEGIN SELECT RAISE(ABORT, 'an undoing is never changed'); END;
    CREATE TRIGGER undoing_undeleted BEFORE DELETE ON undoing
      BEGIN SELECT RAISE(ABORT, 'an undoing is never deleted'); END;
    CREATE TRIGGER undoing_unreplaced BEFORE INSERT ON undoing
      WHEN EXISTS (SELECT 1 FROM undoing WHERE correction = NEW.correction)
      BEGIN SELECT RAISE(ABORT, 'an undoing is never replaced'); END;

    CREATE VIEW roads AS
      SELECT
        kind AS service, address, profile,
        printf('%.6f,%.6f', from_lat / 1e6, from_lon / 1e6) AS "from",
        printf('%.6f,%.6f', to_lat / 1e6, to_lon / 1e6) AS "to",
        metres, refused, seconds, source, version, data_date, snap_from, snap_to, least_metres, most_metres, asked
      FROM road JOIN service ON service.id = road.service
      ORDER BY asked, road.id;

    CREATE VIEW places AS
      SELECT
        kind AS service, address, query, rank, label, town, postcode, country, lat, lon, precision, score, version, asked
      FROM place JOIN service ON service.id = place.service
      LEFT JOIN place_answer ON place_answer.place = place.id
      ORDER BY asked, place.id, rank;

    CREATE VIEW corrections AS
      SELECT
        correction.*, undoing.made AS undone, undoing.reason AS undone_because, undoing.author AS undone_by
      FROM correction LEFT JOIN undoing ON undoing.correction = correction.id
      ORDER BY correction.id;
    """
}
