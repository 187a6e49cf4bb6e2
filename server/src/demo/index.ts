export { addDemo } from './demo-endpoints.ts'
export { demoSignIns } from './demo-people.ts'
export { startLife } from './life.ts'
export { seedDemo } from './seed-demo.ts'
