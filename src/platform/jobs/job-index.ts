/**
 * What makes an organization's list of jobs fast, and that of the failed ones among many; pg-boss itself knows no
 * organizations. Run after pg-boss has made its tables.
 */
export const JOB_INDEX = `
  CREATE INDEX IF NOT EXISTS suhbat_job_organization_index
    ON pgboss.job ((data->>'organizationId'), created_on DESC, id DESC);
  CREATE INDEX IF NOT EXISTS suhbat_job_failed_index
    ON pgboss.job ((data->>'organizationId'), created_on DESC, id DESC) WHERE state = 'failed'`;
