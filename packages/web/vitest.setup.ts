// What a real browser has, jsdom has not, and the components ask for.
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// A page is loaded when it is first opened; on a busy machine that takes a moment.
configure({ asyncUtilTimeout: 8_000 })

window.matchMedia ??= query => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
})

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Element.prototype.scrollIntoView ??= () => {}
window.scrollTo = () => {}

// jsdom knows no pseudo-elements and says so at every call.
const computed = window.getComputedStyle.bind(window)
window.getComputedStyle = element => computed(element)
