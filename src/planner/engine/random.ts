/** Small seeded generator (xorshift128): the same seed gives the same numbers on every machine. */
export class SeededRandom {
  private readonly state = new Uint32Array(4);

  constructor(seed: number) {
    // SplitMix32 spreads close seeds.
    let mixed = seed >>> 0;
    for (let k = 0; k < 4; k += 1) {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let z = mixed;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      this.state[k] = (z ^ (z >>> 15)) >>> 0;
    }
    if (this.state.every((word) => word === 0)) this.state[0] = 1;
  }

  /** 32 random bits. */
  bits(): number {
    const { state } = this;
    let t = state[3] ?? 0;
    const s = state[0] ?? 0;
    state[3] = state[2] ?? 0;
    state[2] = state[1] ?? 0;
    state[1] = s;
    t ^= t << 11;
    t ^= t >>> 8;
    t = (t ^ s ^ (s >>> 19)) >>> 0;
    state[0] = t;
    return t;
  }

  /** Whole number from 0 up to but not including the bound (below 2³²). */
  below(bound: number): number {
    return Math.floor((this.bits() * bound) / 4294967296);
  }

  /** Number in [0, 1). */
  unit(): number {
    return this.bits() / 4294967296;
  }
}
