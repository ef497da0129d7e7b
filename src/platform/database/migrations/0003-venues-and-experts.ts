import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Venues with rooms; the registry of experts with institutions, names, addresses, consent, imports and merges. */
export class VenuesAndExperts1764000000003 implements MigrationInterface {
  name = 'VenuesAndExperts1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE venue (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        name jsonb NOT NULL,
        address jsonb NOT NULL DEFAULT '{}',
        city jsonb NOT NULL DEFAULT '{}',
        country text,
        zone text NOT NULL,
        latitude double precision,
        longitude double precision,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT venue_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT venue_id_unique UNIQUE (organization_id, id),
        CONSTRAINT venue_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT venue_address_localized CHECK (is_localized_text(address)),
        CONSTRAINT venue_city_localized CHECK (is_localized_text(city)),
        CONSTRAINT venue_country_form CHECK (country ~ '^[A-Z]{2}$'),
        CONSTRAINT venue_place_whole CHECK ((latitude IS NULL) = (longitude IS NULL)
          AND (latitude IS NULL OR (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)))
      );
      CREATE INDEX venue_list_index ON venue (organization_id, created_at, id);

      CREATE TABLE room (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        name jsonb NOT NULL,
        name_key text NOT NULL,
        capacity integer,
        equipment text[] NOT NULL DEFAULT '{}',
        interpretation_booths integer NOT NULL DEFAULT 0,
        step_free boolean,
        position integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT room_venue_fk FOREIGN KEY (organization_id, venue_id) REFERENCES venue (organization_id, id),
        CONSTRAINT room_id_unique UNIQUE (organization_id, id),
        CONSTRAINT room_name_unique UNIQUE (venue_id, name_key),
        CONSTRAINT room_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT room_capacity_positive CHECK (capacity BETWEEN 1 AND 1000000),
        CONSTRAINT room_booths_range CHECK (interpretation_booths BETWEEN 0 AND 100)
      );
      CREATE INDEX room_list_index ON room (organization_id, venue_id, position, id);

      CREATE TABLE institution (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        name jsonb NOT NULL,
        country text,
        search_text text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT institution_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT institution_id_unique UNIQUE (organization_id, id),
        CONSTRAINT institution_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT institution_country_form CHECK (country ~ '^[A-Z]{2}$')
      );
      CREATE INDEX institution_list_index ON institution (organization_id, created_at, id);
      CREATE INDEX institution_search_index ON institution USING gin (organization_id, search_text gin_trgm_ops);

      -- A name in any language stands for one institution, however it is spelled.
      CREATE TABLE institution_name (
        organization_id uuid NOT NULL,
        name_key text NOT NULL,
        institution_id uuid NOT NULL,
        CONSTRAINT institution_name_unique PRIMARY KEY (organization_id, name_key),
        CONSTRAINT institution_name_institution_fk FOREIGN KEY (organization_id, institution_id)
          REFERENCES institution (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX institution_name_institution_index ON institution_name (organization_id, institution_id);

      -- The lexemes of one organization, each after a mark of it. An index on them finds that organization's alone;
      -- with the organization as a column of its own, each search would read the list of all its experts beside.
      CREATE FUNCTION lexemes_of(organization uuid, tokens tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT AS $$
        SELECT array_to_tsvector(ARRAY(
          SELECT right(organization::text, 12) || lexeme FROM unnest(tsvector_to_array(tokens)) AS lexeme))
      $$;

      CREATE TABLE expert (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        slug text NOT NULL,
        category text NOT NULL DEFAULT 'expert',
        country text,
        gender text,
        languages text[] NOT NULL DEFAULT '{}',
        bio jsonb NOT NULL DEFAULT '{}',
        phone text,
        note text NOT NULL DEFAULT '',
        name_unsplit boolean NOT NULL DEFAULT false,
        consent text NOT NULL DEFAULT 'not_asked',
        consent_changed_at timestamptz,
        consent_source text,
        sort_key text COLLATE "C" NOT NULL,
        look_alike_key text COLLATE "C" NOT NULL,
        search_text text NOT NULL,
        search_tokens tsvector NOT NULL DEFAULT '',
        merged_into_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT expert_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT expert_id_unique UNIQUE (organization_id, id),
        CONSTRAINT expert_slug_unique UNIQUE (slug),
        CONSTRAINT expert_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT expert_merged_into_fk FOREIGN KEY (organization_id, merged_into_id) REFERENCES expert (organization_id, id),
        CONSTRAINT expert_merged_into_other CHECK (merged_into_id <> id),
        CONSTRAINT expert_category_known CHECK (category IN ('scholar', 'expert', 'public_figure', 'official', 'journalist')),
        CONSTRAINT expert_consent_known CHECK (consent IN ('not_asked', 'granted', 'withheld', 'withdrawn')),
        CONSTRAINT expert_gender_known CHECK (gender IN ('female', 'male', 'other')),
        CONSTRAINT expert_country_form CHECK (country ~ '^[A-Z]{2}$'),
        CONSTRAINT expert_bio_localized CHECK (is_localized_text(bio))
      );
      CREATE INDEX expert_list_index ON expert (organization_id, sort_key, id) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_recent_index ON expert (organization_id, created_at DESC, id DESC) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_country_index ON expert (organization_id, country, sort_key, id) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_category_index ON expert (organization_id, category, sort_key, id) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_consent_index ON expert (organization_id, consent, sort_key, id) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_public_index ON expert (sort_key, id) WHERE merged_into_id IS NULL AND consent = 'granted';
      CREATE INDEX expert_search_index ON expert USING gin (organization_id, search_text gin_trgm_ops) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_lexemes_index ON expert USING gin (lexemes_of(organization_id, search_tokens)) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_languages_index ON expert USING gin (organization_id, languages) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_look_alike_index ON expert (organization_id, look_alike_key, id) WHERE merged_into_id IS NULL;
      CREATE INDEX expert_merged_index ON expert (organization_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
      CREATE TRIGGER expert_touch BEFORE UPDATE ON expert FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

      CREATE TABLE expert_name (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        position integer NOT NULL,
        lang text NOT NULL,
        script text NOT NULL,
        family text,
        given text,
        patronymic text,
        full_name text,
        name_order text NOT NULL,
        CONSTRAINT expert_name_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT expert_name_position_unique UNIQUE (expert_id, position) DEFERRABLE INITIALLY IMMEDIATE,
        CONSTRAINT expert_name_some CHECK (coalesce(family, given, full_name) IS NOT NULL),
        CONSTRAINT expert_name_not_empty CHECK (family <> '' AND given <> '' AND patronymic <> '' AND full_name <> ''),
        CONSTRAINT expert_name_order_known CHECK (name_order IN ('family_first', 'given_first'))
      );

      -- The sounds of a name, family and given name in one order: equal for two people who may be one.
      CREATE TABLE expert_name_sound (
        organization_id uuid NOT NULL,
        sound text COLLATE "C" NOT NULL,
        expert_id uuid NOT NULL,
        CONSTRAINT expert_name_sound_pkey PRIMARY KEY (organization_id, sound, expert_id),
        CONSTRAINT expert_name_sound_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX expert_name_sound_expert_index ON expert_name_sound (organization_id, expert_id);

      CREATE TABLE expert_email (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        position integer NOT NULL,
        address text NOT NULL,
        address_key text COLLATE "C" NOT NULL,
        CONSTRAINT expert_email_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT expert_email_unique UNIQUE (organization_id, address_key)
      );
      CREATE INDEX expert_email_expert_index ON expert_email (organization_id, expert_id, position);

      CREATE TABLE affiliation (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        position integer NOT NULL DEFAULT 0,
        title jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT affiliation_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT affiliation_institution_fk FOREIGN KEY (organization_id, institution_id)
          REFERENCES institution (organization_id, id),
        CONSTRAINT affiliation_unique UNIQUE (expert_id, institution_id),
        CONSTRAINT affiliation_title_localized CHECK (is_localized_text(title))
      );
      CREATE INDEX affiliation_institution_index ON affiliation (organization_id, institution_id);

      CREATE TABLE expert_theme (
        organization_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        theme_id uuid NOT NULL,
        CONSTRAINT expert_theme_pkey PRIMARY KEY (expert_id, theme_id),
        CONSTRAINT expert_theme_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT expert_theme_theme_fk FOREIGN KEY (organization_id, theme_id) REFERENCES theme (organization_id, id)
      );
      CREATE INDEX expert_theme_theme_index ON expert_theme (organization_id, theme_id, expert_id);

      -- Two records that the desk has looked at and found to be two people.
      CREATE TABLE expert_distinction (
        organization_id uuid NOT NULL,
        expert_id uuid NOT NULL,
        other_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        CONSTRAINT expert_distinction_pkey PRIMARY KEY (expert_id, other_id),
        CONSTRAINT expert_distinction_ordered CHECK (expert_id < other_id),
        CONSTRAINT expert_distinction_expert_fk FOREIGN KEY (organization_id, expert_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT expert_distinction_other_fk FOREIGN KEY (organization_id, other_id)
          REFERENCES expert (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX expert_distinction_other_index ON expert_distinction (organization_id, other_id);

      -- What a merge moved, so that it can be undone to the letter.
      CREATE TABLE expert_merge (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        moved jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        undone_at timestamptz,
        CONSTRAINT expert_merge_id_unique UNIQUE (organization_id, id),
        CONSTRAINT expert_merge_kept_fk FOREIGN KEY (organization_id, kept_id) REFERENCES expert (organization_id, id),
        CONSTRAINT expert_merge_merged_fk FOREIGN KEY (organization_id, merged_id) REFERENCES expert (organization_id, id),
        CONSTRAINT expert_merge_two CHECK (kept_id <> merged_id)
      );
      CREATE INDEX expert_merge_list_index ON expert_merge (organization_id, at DESC, id DESC);
      CREATE UNIQUE INDEX expert_merge_standing_unique ON expert_merge (merged_id) WHERE undone_at IS NULL;
      CREATE INDEX expert_merge_kept_index ON expert_merge (organization_id, kept_id);

      CREATE TABLE expert_import (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        file_name text NOT NULL,
        storage_key text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL,
        report jsonb NOT NULL DEFAULT '{}',
        rows_total integer NOT NULL DEFAULT 0,
        rows_done integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        account_id uuid,
        CONSTRAINT expert_import_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT expert_import_id_unique UNIQUE (organization_id, id),
        CONSTRAINT expert_import_state_known CHECK (state IN ('previewed', 'running', 'done', 'failed'))
      );
      CREATE INDEX expert_import_list_index ON expert_import (organization_id, created_at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE expert_import, expert_merge, expert_distinction, expert_theme, affiliation,
      expert_email, expert_name_sound, expert_name, expert, institution_name, institution, room, venue;
      DROP FUNCTION lexemes_of(uuid, tsvector)`);
  }
}
