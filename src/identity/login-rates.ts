import type { Rate } from '../platform/rate-limit/rate-limit.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often what may be called. Those "by client" count one address of the network (IPv6: one /64). */
export const RATES = {
  loginByAddress: { limit: 10, windowSeconds: 15 * MINUTE },
  loginByClient: { limit: 100, windowSeconds: 15 * MINUTE },
  /** Above it no more letters leave, and the answer stays the same. */
  letterByAddress: { limit: 5, windowSeconds: HOUR },
  letterByClient: { limit: 100, windowSeconds: HOUR },
  redeemByClient: { limit: 100, windowSeconds: 15 * MINUTE },
  passwordByAccount: { limit: 10, windowSeconds: 15 * MINUTE },
  invitationByOrganization: { limit: 100, windowSeconds: HOUR },
} as const satisfies Record<string, Rate>;
