/** A value that has to be read first. */
import { useEffect, useState } from 'preact/hooks';

/** What `read` resolves to, nothing meanwhile and after a failure told by `failed`; read anew when `keys` change. */
export function useLoaded<T>(
  read: () => Promise<T>,
  keys: readonly unknown[],
): { value: T | undefined; failed: boolean } {
  const [state, setState] = useState<{ value: T | undefined; failed: boolean }>({ value: undefined, failed: false });
  useEffect(() => {
    let latest = true;
    setState({ value: undefined, failed: false });
    read().then(
      (value) => latest && setState({ value, failed: false }),
      (error: unknown) => {
        console.error(error);
        if (latest) setState({ value: undefined, failed: true });
      },
    );
    return () => void (latest = false);
  }, keys);
  return state;
}
