extension JournalSchema {
  /// Version 2: what was seen of packs that travel. A list never goes back, a version never changes, a revocation never ends or
  /// begins later, not even by a slip in the shell.
  static let releases = """
    CREATE TABLE release_list (
      scope TEXT PRIMARY KEY CHECK (scope <> ''),
      serial INTEGER NOT NULL CHECK (serial >= 1),
      digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*'),
      seen TEXT NOT NULL CHECK (date(seen, '+0 days') IS seen)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE release_revocation (
      scope TEXT NOT NULL CHECK (scope <> ''),
      fingerprint TEXT NOT NULL CHECK (fingerprint GLOB 'SHA256:*'),
      since TEXT NOT NULL CHECK (date(since, '+0 days') IS since),
      PRIMARY KEY (scope, fingerprint)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE release_version (
      scope TEXT NOT NULL CHECK (scope <> ''),
      pack TEXT NOT NULL CHECK (pack <> ''),
      version TEXT NOT NULL CHECK (version <> ''),
      digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*'),
      seen TEXT NOT NULL CHECK (date(seen, '+0 days') IS seen),
      PRIMARY KEY (scope, pack, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER release_list_forward BEFORE UPDATE ON release_list
      WHEN NEW.scope <> OLD.scope OR NEW.serial <= OLD.serial
      BEGIN SELECT RAISE(ABORT, 'a list of versions never goes back'); END;
    CREATE TRIGGER release_list_undeleted BEFORE DELETE ON release_list
      BEGIN SELECT RAISE(ABORT, 'that a list was seen is never forgotten'); END;
    CREATE TRIGGER release_revocation_earlier BEFORE UPDATE ON release_revocation
      WHEN NEW.scope <> OLD.scope OR NEW.fingerprint <> OLD.fingerprint OR NEW.since > OLD.since
      BEGIN SELECT RAISE(ABORT, 'what was revoked stays revoked'); END;
    CREATE TRIGGER release_revocation_undeleted BEFORE DELETE ON release_revocation
      BEGIN SELECT RAISE(ABORT, 'what was revoked stays revoked'); END;
    CREATE TRIGGER release_version_unchanged BEFORE UPDATE ON release_version
      BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
    CREATE TRIGGER release_version_undeleted BEFORE DELETE ON release_version
      BEGIN SELECT RAISE(ABORT, 'that a version was seen is never forgotten'); END;

    CREATE VIEW versions AS
      SELECT scope || '/' || pack AS pack, version, digest, seen
      FROM release_version
      ORDER BY scope, release_version.pack, seen, version;

    CREATE VIEW lists AS
      SELECT
        scope, serial, digest, seen,
        (SELECT count(*) FROM release_revocation WHERE release_revocation.scope = release_list.scope) AS revoked
      FROM release_list
      ORDER BY scope;
    """
}
