// Keeps a room's drawing in proportion: fits it into the space there is, and gives seats, numbers and names the size that
// the scale asks for. Runs when the figure's size or its view changes; nothing of it goes to the server.
export default ({plot, around, margin, fixed, seats, numbers, names, labels, bars, box, near, far, share, least, rules}) => {
  const {x_range: x, y_range: y, inner_width: wide, inner_height: high} = plot
  if (!(wide > 0 && high > 0)) { return }
  const quiet = {sync: false}
  const [left, bottom, right, top] = around

  if (!fixed && (plot.sp_wide !== wide || plot.sp_high !== high || plot.sp_around !== String(around))) {
    plot.sp_wide = wide
    plot.sp_high = high
    plot.sp_around = String(around)
    const scale = Math.min((wide - 2 * margin) / (right - left), (high - 2 * margin) / (top - bottom))
    const fit = (range, middle, half) => range.setv({bounds: [middle - half, middle + half], max_interval: 2 * half,
      min_interval: half / 3, start: middle - half, end: middle + half}, quiet)
    fit(x, (left + right) / 2, wide / scale / 2)
    fit(y, (bottom + top) / 2, high / scale / 2)
  }

  const scale = wide / (x.end - x.start)
  const set = (renderer, name, value) => {
    if (renderer && renderer.glyph[name]?.value !== value) { renderer.glyph.setv({[name]: {value}}, quiet) }
  }
  const show = (renderer, is) => { if (renderer && renderer.visible !== is) { renderer.setv({visible: is}, quiet) } }
  const small = scale < rules.seats
  for (const renderer of near) { show(renderer, !small) }
  for (const renderer of far) { show(renderer, small) }
  for (const renderer of [seats, numbers, labels, ...bars]) { show(renderer, !small) }
  show(names, rules.named && scale >= rules.names)
  set(seats, "size", Math.round(4.6 * scale) / 10)
  set(numbers, "text_font_size", `${Math.max(least, Math.round(10 * share * scale) / 10)}px`)
  if (box && box.data_source.data.low.length) {
    const data = box.data_source.data, below = names?.visible ? 19 / scale : 0.2
    data.bottom = data.low.map((low) => low - below)
    box.data_source.change.emit()
  }
}
