/** In the signed part of a signature's dictionary: it has a time stamp, which nobody can then take away unnoticed. */
export const stampedMark = 'ConformityStamped';
