import { phrases, type Language } from '@yiwang/contract'

/** The phrases of one language. */
export type Words = (typeof phrases)[Language]

/** The same words in both languages, that of the screen first: an official reads one, a visitor the other. */
export function Both({
  language,
  children,
}: {
  readonly language: Language
  readonly children: (words: Words, language: Language) => string
}) {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <span lang={language}>{children(phrases[language], language)}</span>
      <span lang={other} className="moves-other">
        {children(phrases[other], other)}
      </span>
    </>
  )
}
