/** One value of a DER encoding: its tag, its content, and the bytes of both. */
export interface Der {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

/**
 * The value at the beginning of the bytes; what comes after it is left to the caller. Only what DER allows is read: definite
 * lengths in their shortest form and tags of one byte.
 *
 * @throws RangeError where the bytes are no such value or end too early.
 */
export function readDer(bytes: Buffer): Der {
  const tag = bytes.readUInt8(0);
  const short = bytes.readUInt8(1);
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  const length = short < 0x80 ? short : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  const isShortest = short < 0x80 || (length >= 0x80 && length >= 256 ** (lengthBytes - 1));
  if ((tag & 0x1f) === 0x1f || !isShortest || start + length > bytes.length) throw new RangeError('No DER value');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/**
 * The values within a constructed value, in order.
 *
 * @throws RangeError where the content is not made of whole values.
 */
export function partsOf({ content }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const part = readDer(content.subarray(at));
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

/**
 * The part at that place.
 *
 * @throws RangeError where there is none.
 */
export function partOf(value: Der, place: number): Der {
  const part = partsOf(value)[place];
  if (part === undefined) throw new RangeError(`No part ${place}`);
  return part;
}

/** The encoding of a value with that tag whose content are the parts, one after the other; up to 65,535 bytes. */
export function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
