/** How many are worked on at the same moment: enough to keep the database busy, few enough to leave it to others. */
const width = 8

/** Does the same to each, a few at a time or, where they would get into each other's way, one alone; the answers stand in the order of what was given. */
export async function inTurn<One, Answer>(
  all: readonly One[],
  work: (one: One) => Promise<Answer>,
  isAlone: boolean,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  let next = 0
  async function worker(): Promise<void> {
    const index = next
    next += 1
    const one = all[index]
    if (index >= all.length || one === undefined) return
    answers[index] = await work(one)
    await worker()
  }
  await Promise.all(Array.from({ length: isAlone ? 1 : width }, worker))
  return answers
}
