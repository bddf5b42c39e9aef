/** What an uploaded picture may be, and what is kept of it. Our decision. */
export const pictureLimits = {
  rawBytes: 512 * 1024,
  pixels: 16_000_000,
  width: 600,
  height: 240,
  seconds: 20,
} as const;
