/** A list of whole numbers of 32 bits that doubles its room when it is full. */
export function growingInts() {
  let ints = new Int32Array(1024);
  let length = 0;
  return {
    length: () => length,
    /** What was pushed so far. */
    ints: () => ints.subarray(0, length),
    push(value: number) {
      if (length === ints.length) {
        const grown = new Int32Array(2 * length);
        grown.set(ints);
        ints = grown;
      }
      ints[length++] = value;
    },
  };
}
