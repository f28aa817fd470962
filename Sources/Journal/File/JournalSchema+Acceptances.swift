extension JournalSchema {
  /// Version 3: which packs were accepted, and what a list said besides of a version: that it was withdrawn, and until when the list
  /// itself was to be the newest one.
  ///
  /// An acceptance is written whole and never touched again, not even by a slip in the shell: the lock that an accountant finds can
  /// be told from the one that somebody accepted.
  static let acceptances = """
    CREATE TABLE acceptance (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      lock TEXT NOT NULL CHECK (lock GLOB '/*'),
      made TEXT NOT NULL CHECK (date(made, '+0 days') IS made),
      who TEXT NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('seen', 'named', 'unseen')),
      before TEXT,
      after TEXT NOT NULL
    ) STRICT;

    CREATE INDEX acceptance_lock ON acceptance (lock);

    CREATE TABLE acceptance_pack (
      acceptance INTEGER NOT NULL REFERENCES acceptance,
      pack TEXT NOT NULL CHECK (pack GLOB '?*/?*'),
      version TEXT NOT NULL CHECK (version <> ''),
      digest TEXT NOT NULL CHECK (digest GLOB 'sha256:*'),
      gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
      PRIMARY KEY (acceptance, pack)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE acceptance_sum (
      acceptance INTEGER NOT NULL REFERENCES acceptance,
      rank INTEGER NOT NULL CHECK (rank >= 1),
      person TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      first TEXT NOT NULL CHECK (date(first, '+0 days') IS first),
      until TEXT NOT NULL CHECK (date(until, '+0 days') IS until AND until > first),
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      PRIMARY KEY (acceptance, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER acceptance_unchanged BEFORE UPDATE ON acceptance
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_undeleted BEFORE DELETE ON acceptance
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never deleted'); END;
    CREATE TRIGGER acceptance_unreplaced BEFORE INSERT ON acceptance
      WHEN EXISTS (SELECT 1 FROM acceptance WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never replaced'); END;
    CREATE TRIGGER acceptance_pack_unchanged BEFORE UPDATE ON acceptance_pack
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_pack_undeleted BEFORE DELETE ON acceptance_pack
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_pack_late BEFORE INSERT ON acceptance_pack
      WHEN NEW.acceptance <> (SELECT max(id) FROM acceptance)
        OR EXISTS (SELECT 1 FROM acceptance_pack WHERE acceptance = NEW.acceptance AND pack = NEW.pack)
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_sum_unchanged BEFORE UPDATE ON acceptance_sum
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_sum_undeleted BEFORE DELETE ON acceptance_sum
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;
    CREATE TRIGGER acceptance_sum_late BEFORE INSERT ON acceptance_sum
      WHEN NEW.acceptance <> (SELECT max(id) FROM acceptance)
        OR EXISTS (SELECT 1 FROM acceptance_sum WHERE acceptance = NEW.acceptance AND rank = NEW.rank)
      BEGIN SELECT RAISE(ABORT, 'an acceptance is never changed'); END;

    CREATE VIEW acceptances AS
      SELECT acceptance.id, lock, made, who, how, pack, version, digest, gone
      FROM acceptance LEFT JOIN acceptance_pack ON acceptance_pack.acceptance = acceptance.id
      ORDER BY acceptance.id, pack;

    CREATE VIEW effects AS
      SELECT acceptance.id, lock, made, who, person, first, until, acceptance_sum.before, acceptance_sum.after, currency
      FROM acceptance JOIN acceptance_sum ON acceptance_sum.acceptance = acceptance.id
      ORDER BY acceptance.id, rank;

    ALTER TABLE release_list ADD COLUMN next TEXT CHECK (next IS NULL OR date(next, '+0 days') IS next);
    ALTER TABLE release_version ADD COLUMN withdrawn TEXT
      CHECK (withdrawn IS NULL OR date(withdrawn, '+0 days') IS withdrawn);
    ALTER TABLE release_version ADD COLUMN because TEXT CHECK ((because IS NULL) = (withdrawn IS NULL));

    -- What a list promised may be added to one that was seen before it was kept here.
    DROP TRIGGER release_list_forward;
    CREATE TRIGGER release_list_forward BEFORE UPDATE ON release_list
      WHEN NEW.scope <> OLD.scope OR NEW.serial < OLD.serial
        OR NEW.serial = OLD.serial
        AND (NEW.digest <> OLD.digest OR NEW.seen <> OLD.seen OR OLD.next IS NOT NULL OR NEW.next IS NULL)
      BEGIN SELECT RAISE(ABORT, 'a list of versions never goes back'); END;

    -- A version is withdrawn for good; the reason may be said better.
    DROP TRIGGER release_version_unchanged;
    CREATE TRIGGER release_version_unchanged BEFORE UPDATE ON release_version
      WHEN NEW.scope <> OLD.scope OR NEW.pack <> OLD.pack OR NEW.version <> OLD.version OR NEW.digest <> OLD.digest
        OR NEW.seen <> OLD.seen OR NEW.withdrawn IS NULL OR NEW.withdrawn > OLD.withdrawn
      BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

    DROP VIEW versions;
    CREATE VIEW versions AS
      SELECT scope || '/' || pack AS pack, version, digest, seen, withdrawn, because
      FROM release_version
      ORDER BY scope, release_version.pack, seen, version;

    DROP VIEW lists;
    CREATE VIEW lists AS
      SELECT
        scope, serial, digest, seen,
        (SELECT count(*) FROM release_revocation WHERE release_revocation.scope = release_list.scope) AS revoked, next
      FROM release_list
      ORDER BY scope;
    """
}
