/**
 * What the fence must refuse, and by which rule, and what it must let through.
 * Each case stands in the folder `at` as a file of its own, or under the very name where the name decides.
 */
import { layerCases } from './layer-cases.js'
import { serverCases } from './server-cases.js'
import { styleCases } from './style-cases.js'

export const cases = [...layerCases, ...serverCases, ...styleCases]
