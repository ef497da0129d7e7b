import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Extensions, the functions that rows of every feature share, organizations and accounts.
 * Every table but `account` and what hangs on it alone carries `organization_id`; composite foreign keys
 * `(organization_id, …_id)` make a row that points into another organization impossible.
 */
export class Foundation1764000000001 implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- Keeps "updated_at" true whoever writes.
      CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.updated_at := now();
        RETURN NEW;
      END $$;

      -- A rule of the database that no constraint form can express, raised like a named CHECK.
      CREATE FUNCTION refuse(rule text, message text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = rule, MESSAGE = message;
      END $$;

      -- A map of BCP 47 tags to texts, none of them empty.
      CREATE FUNCTION is_localized_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN jsonb_typeof(value) <> 'object' THEN false ELSE NOT EXISTS (
          SELECT FROM jsonb_each(value) AS entry(tag, text)
          WHERE jsonb_typeof(text) <> 'string' OR text = '""'::jsonb
            OR tag !~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$') END
      $$;

      CREATE TABLE organization (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        slug text NOT NULL,
        name jsonb NOT NULL,
        languages text[] NOT NULL,
        zone text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT organization_code_unique UNIQUE (code),
        CONSTRAINT organization_slug_unique UNIQUE (slug),
        CONSTRAINT organization_code_form CHECK (code ~ '^[A-Z][A-Z0-9-]{1,15}$'),
        CONSTRAINT organization_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT organization_name_localized CHECK (is_localized_text(name) AND name <> '{}'::jsonb),
        CONSTRAINT organization_languages_some CHECK (cardinality(languages) BETWEEN 1 AND 20)
      );

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        email_key text NOT NULL,
        display_name text NOT NULL,
        language text NOT NULL DEFAULT 'en',
        password_hash text,
        email_verified_at timestamptz,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT account_email_unique UNIQUE (email_key),
        CONSTRAINT account_language_known CHECK (language IN ('en', 'ru', 'kk', 'zh'))
      );

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        account_id uuid NOT NULL,
        role text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT membership_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT membership_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT membership_account_unique UNIQUE (organization_id, account_id),
        CONSTRAINT membership_id_unique UNIQUE (organization_id, id),
        CONSTRAINT membership_role_known CHECK (role IN ('owner', 'organizer', 'editor', 'reviewer', 'viewer'))
      );
      CREATE INDEX membership_account_index ON membership (account_id);

      CREATE TABLE auth_session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL,
        organization_id uuid,
        token_hash bytea NOT NULL,
        csrf_token text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        user_agent text NOT NULL DEFAULT '',
        CONSTRAINT auth_session_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT auth_session_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT auth_session_token_unique UNIQUE (token_hash)
      );
      CREATE INDEX auth_session_account_index ON auth_session (account_id, created_at DESC);
      CREATE INDEX auth_session_expiry_index ON auth_session (expires_at);

      -- A link sent by mail: to log in, to set a password, to accept a membership.
      CREATE TABLE mail_link (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL,
        purpose text NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT mail_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT mail_link_token_unique UNIQUE (token_hash),
        CONSTRAINT mail_link_purpose_known CHECK (purpose IN ('login', 'password', 'membership'))
      );
      CREATE INDEX mail_link_account_index ON mail_link (account_id);

      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        prefix text NOT NULL,
        token_hash bytea NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_token_membership_fk FOREIGN KEY (organization_id, account_id)
          REFERENCES membership (organization_id, account_id) ON DELETE CASCADE,
        CONSTRAINT api_token_id_unique UNIQUE (organization_id, id),
        CONSTRAINT api_token_hash_unique UNIQUE (token_hash),
        CONSTRAINT api_token_scopes_some CHECK (cardinality(scopes) > 0)
      );
      CREATE INDEX api_token_list_index ON api_token (organization_id, created_at DESC, id);

      -- Counters of the rate limits, shared by all copies; they may be lost in a crash.
      CREATE UNLOGGED TABLE rate_limit (
        key text NOT NULL,
        window_start timestamptz NOT NULL,
        hits integer NOT NULL,
        CONSTRAINT rate_limit_pkey PRIMARY KEY (key, window_start)
      );
      CREATE INDEX rate_limit_window_index ON rate_limit (window_start);

      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor_account_id uuid,
        actor_kind text NOT NULL,
        object_kind text NOT NULL,
        object_id uuid NOT NULL,
        action text NOT NULL,
        changes jsonb NOT NULL DEFAULT '{}',
        request_id text,
        CONSTRAINT audit_entry_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT audit_entry_actor_known CHECK (actor_kind IN ('account', 'token', 'job', 'command'))
      );
      CREATE INDEX audit_entry_list_index ON audit_entry (organization_id, at DESC, id DESC);
      CREATE INDEX audit_entry_object_index ON audit_entry (organization_id, object_kind, object_id, at DESC, id DESC);

      -- The outbox: an e-mail to one recipient, in that recipient's language.
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        organization_id uuid,
        account_id uuid,
        kind text NOT NULL,
        language text NOT NULL,
        to_address text NOT NULL,
        to_name text NOT NULL DEFAULT '',
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        secret boolean NOT NULL DEFAULT false,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        next_attempt_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT message_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT message_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL,
        CONSTRAINT message_id_unique UNIQUE (organization_id, id),
        CONSTRAINT message_state_known CHECK (state IN ('awaiting_approval', 'queued', 'sent', 'failed', 'unsent'))
      );
      CREATE INDEX message_list_index ON message (organization_id, created_at DESC, id DESC);
      CREATE INDEX message_state_index ON message (organization_id, state, created_at DESC, id DESC);
      CREATE INDEX message_kind_index ON message (organization_id, kind, created_at DESC, id DESC);
      CREATE INDEX message_pending_index ON message (state, created_at) WHERE state <> 'sent';
      CREATE INDEX message_account_index ON message (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE message, audit_entry, rate_limit, api_token, mail_link, auth_session, membership, account, organization;
      DROP FUNCTION is_localized_text(jsonb);
      DROP FUNCTION refuse(text, text);
      DROP FUNCTION touch_updated_at();
      DROP EXTENSION unaccent;
      DROP EXTENSION pg_trgm;
      DROP EXTENSION btree_gin;
      DROP EXTENSION btree_gist;
    `);
  }
}
