// The list is written in kebab-case; the program reads it in camelCase. Only the keys that the format itself
// names are renamed: ids that an author chose (facts, duties, outcomes) stay as they were written.
import { z } from 'zod'

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** `T` with each kebab-case key in camelCase. */
export type CamelKeys<T> = { [K in keyof T as K extends string ? Camel<K> : K]: T[K] }

const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Stands before the known keys in the message about an unknown one. */
export const knownKeys = 'known keys:'

/** An object without unknown keys; who writes one is told which there are. */
export const strict = <S extends z.core.$ZodShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `${knownKeys} ${Object.keys(shape).join(' ')}` : undefined),
  })

/** An object of the list's format: unknown keys are refused, known ones come out in camelCase. */
export const entry = <S extends z.core.$ZodShape>(shape: S) =>
  strict(shape).transform(value => {
    const named = Object.entries(value).map(([key, part]) => [camel(key), part])
    return Object.fromEntries(named) as CamelKeys<z.output<z.ZodObject<S, z.core.$strict>>>
  })
