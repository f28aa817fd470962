-- Scales that pay each part of a year's distance at its own rate, as Britain, Canada and the French State do: a bound
-- changes nothing of what came before it.
--
-- The parts are a list in the order of their bounds, each with `rate` and, but for the last, `up_to`, which belongs to
-- it. `words` is how a scale speaks of them: `unit` ("km"), `rate(number)` ("0.4 €", and in French "0,4 €") and
-- `line(distance, rate)` ("100 km × 0.4 €", and the same in French).

local parts = {}

-- What the distance from one total of the year to another is worth, to the cent, and how that was counted, in English
-- and in French.
function parts.worth(from, to, list, words)
  local amount, english, french, below = decimal(0), {}, {}, from
  for _, part in ipairs(list) do
    local upper = part.up_to and math.min(to, part.up_to) or to
    if upper > below then
      amount = amount + (upper - below) * part.rate
      english[#english + 1], french[#french + 1] = words.line(upper - below, part.rate)
      below = upper
    end
  end
  return round(amount, decimal("0.01"), "half-up"), table.concat(english, " + "), table.concat(french, " + ")
end

-- The part that the last of a distance lies in, in words: "up to 10,000 km: 0.4 €", and the same in French; then its
-- name, "up to 10,000 km", in both.
function parts.band(total, list, words)
  local below
  for _, part in ipairs(list) do
    local english, french = words.rate(part.rate)
    if part.up_to and total <= part.up_to then
      local name, nom = "up to " .. say(part.up_to, words.unit), "jusqu'à " .. say(part.up_to, words.unit)
      return name .. ": " .. english, nom .. " : " .. french, name, nom
    end
    if not part.up_to then
      local name, nom = "all " .. words.unit, "tous les " .. words.unit
      if below then
        name, nom = "above " .. say(below, words.unit), "au-delà de " .. say(below, words.unit)
      end
      return name .. ": " .. english, nom .. " : " .. french, name, nom
    end
    below = part.up_to
  end
end

-- The vehicle's year, as `methods.allowance` wants it.
-- `distance_of` gives the scale's own unit for kilometres; without it they are that.
function parts.year(list, words, distance_of)
  local function distance(km) return distance_of and distance_of(km) or km end
  local rate, french_rate = words.rate(list[1].rate)
  return {
    rate = rate,
    french_rate = french_rate,
    worth = function(km) return (parts.worth(0, distance(km), list, words)) end,
    first = function(km) return distance(km) * list[1].rate end,
    band = function(km) return parts.band(distance(km), list, words) end,
  }
end

return parts
