export * from './api/index.ts'
export * from './category/index.ts'
export * from './phrases/index.ts'
export { problemCodes, statusOf, type ProblemCode } from './problem/problem-codes.ts'
