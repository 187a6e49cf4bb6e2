import { areaPrefix, isWorkdayAt, type Actor, type Role } from '@yiwang/kernel'
