-- de/entfernungspauschale: the German deduction for the way to work. It counts one way, by whole kilometres, once for
-- each day. commun/trajets gives the way back 0 km (`commute: one-way`); the rest is here.
--
-- Business trips are none of its business: on them it has no opinion, and de/reisekosten answers.

local rules = { api = 1 }

-- A commute is one leg between home and office. `izika-rules price` asks without any leg: then the kilometres are those
-- of the way to work, or nobody would ask this pack.
local function is_commute(trip)
  if #trip.legs > 1 then return false end
  local leg = trip.legs[1]
  return not leg or (leg.from.kind == "home" and leg.to.kind == "office")
    or (leg.from.kind == "office" and leg.to.kind == "home")
end

-- Whether the day has the way in one direction only: whoever goes to a client from the office, or comes to it from
-- one, drove half of what the deduction stands for (BFH, 12 February 2020, VI R 42/17).
local function is_half(trip)
  local out, back
  for _, leg in ipairs(trip.day.legs or {}) do
    if leg.from.kind == "home" and leg.to.kind == "office" then out = true end
    if leg.from.kind == "office" and leg.to.kind == "home" then back = true end
  end
  return (out or back) and not (out and back)
end

function rules.round_distance(metres, trip)
  if not is_commute(trip) then return nil end
  return verdict(round(metres, 1000, "down"), phrase("whole kilometres only", "kilomètres entiers seulement"))
end

function rules.allowance(trip)
  if not is_commute(trip) then return nil end
  local km = round(trip.km, 1, "down")
  local amount, parts, below = decimal(0), {}, 0
  for _, part in ipairs(parameter("commute_rates", trip.date)) do
    local upper = part.up_to and math.min(km, part.up_to) or km
    if upper > below then
      amount = amount + (upper - below) * part.rate
      table.insert(parts, say(upper - below, "km") .. " × " .. say(part.rate, "€"))
      below = upper
    end
  end
  if #parts == 0 then return verdict(0, phrase("no whole kilometre", "pas un kilomètre entier")) end
  local counted = table.concat(parts, " + ")
  if is_half(trip) then
    return verdict(amount / 2, phrase(
      counted .. ", half of it for one direction only", counted .. ", dont la moitié pour un seul sens"))
  end
  return verdict(amount, phrase(counted .. ", one way", counted .. ", aller simple"))
end

return rules
