const loaded = new Map<string, Promise<unknown>>();

/** One of the site's data files, fetched once. Throws if it cannot be had. */
export function loadData<T>(folder: string, name: string): Promise<T> {
  const address = `${folder}${name}.json`;
  if (!loaded.has(address))
    loaded.set(
      address,
      fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        return answer.json();
      }),
    );
  return loaded.get(address) as Promise<T>;
}
