import { useCallback, useState } from 'react'

const keptUnder = 'yiwang.desk.chosen'

/** The matter that is chosen in list and map; it is still chosen when one comes back from its page. */
export function useChosen(): readonly [chosen: string | undefined, choose: (id: string | undefined) => void] {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(keptUnder) ?? undefined)
  const choose = useCallback((id: string | undefined) => {
    setChosen(id)
    if (id === undefined) sessionStorage.removeItem(keptUnder)
    else sessionStorage.setItem(keptUnder, id)
  }, [])
  return [chosen, choose]
}
