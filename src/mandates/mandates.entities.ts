import { CommitmentTheme } from './commitment-theme.entity.js';
import { Commitment } from './commitment.entity.js';
import { Mandate } from './mandate.entity.js';
import { Proposal } from './proposal.entity.js';
import { Theme } from './theme.entity.js';

export const MANDATES_ENTITIES = [Theme, Mandate, Proposal, Commitment, CommitmentTheme];
