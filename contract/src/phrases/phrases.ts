/** The same tree of words in another language: a missing or an extra one does not compile. */
export type Phrases<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Phrases<T[Key]> }
