/** Conditions to begin from; what each says stands in the phrases `rules.condition.example`. */
export const conditionExamples = [
  { id: 'words', text: 'contains(description, "积水") or contains(description, "内涝")' },
  { id: 'night', text: 'date and time(at).hour >= 18 or date and time(at).hour < 8' },
  { id: 'class', text: 'areaClass = "A" and urgent' },
] as const
