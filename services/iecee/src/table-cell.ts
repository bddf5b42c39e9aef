/** The parts of a cell that holds a list. */
export const listOf = (cell: string): string[] => cell.split(';').flatMap(part => part.trim() || []);

const marks: Record<string, string> = { V: 'Verified', K: 'General knowledge', D: 'Made up for demonstration' };

/** An evidence mark in words. @throws for a mark that is none */
export function evidenceInWords(mark: string): string {
  const words = marks[mark];
  if (!words) throw new Error(`"${mark}" is no evidence mark`);
  return words;
}
