/** What a list that one looks things up in is asked by its address. */
export function foundBy(url: string) {
  const { searchParams } = new URL(url);
  const said = (name: string) => searchParams.get(name)?.replaceAll('\0', '').trim().slice(0, 200) || null;
  return { query: said('q'), after: said('after'), country: said('country'), system: said('system') };
}
