import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other names of an institution, merges of two institutions that are one, and pairs that were found to be two. */
export class InstitutionMerges1764000000014 implements MigrationInterface {
  name = 'InstitutionMerges1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution ADD COLUMN also_known_as text[] NOT NULL DEFAULT '{}';
      CREATE INDEX institution_name_like_index ON institution_name USING gin (organization_id, name_key gin_trgm_ops);

      -- The merged one is gone, and the kept one may go: both are named, not referred to.
      CREATE TABLE institution_merge (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        told jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        undone_at timestamptz,
        CONSTRAINT institution_merge_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
        CONSTRAINT institution_merge_id_unique UNIQUE (organization_id, id),
        CONSTRAINT institution_merge_pair_ordered CHECK (kept_id <> merged_id)
      );
      CREATE INDEX institution_merge_list_index ON institution_merge (organization_id, at DESC, id DESC);

      CREATE TABLE institution_distinction (
        organization_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        other_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        account_id uuid,
        CONSTRAINT institution_distinction_pkey PRIMARY KEY (institution_id, other_id),
        CONSTRAINT institution_distinction_institution_fk FOREIGN KEY (organization_id, institution_id)
          REFERENCES institution (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT institution_distinction_other_fk FOREIGN KEY (organization_id, other_id)
          REFERENCES institution (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT institution_distinction_pair_ordered CHECK (institution_id < other_id)
      );
      CREATE INDEX institution_distinction_other_index ON institution_distinction (organization_id, other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE institution_distinction, institution_merge;
      DROP INDEX institution_name_like_index;
      ALTER TABLE institution DROP COLUMN also_known_as;
    `);
  }
}
