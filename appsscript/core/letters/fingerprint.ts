/**
 * A fingerprint of texts, 128 bits as 32 hexadecimal digits: equal for equal lists, different for any change that could
 * happen by accident. It tells letters apart; it is no protection against somebody who wants two to look alike.
 */
export function fingerprint(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  const lanes = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  const primes = [0x01000193, 0x27d4eb2f, 0x165667b1, 0x9e3779b1];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane++) {
      const mixed = Math.imul(lanes[lane]! ^ code, primes[lane]!);
      lanes[lane] = mixed ^ (mixed >>> 15) ^ lane;
    }
  }
  return lanes
    .map((lane) => {
      // The last characters have met few multiplications; this spreads them over the whole lane (Murmur3's finish).
      let hash = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
