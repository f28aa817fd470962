-- ca/cra: what a Canadian employer may pay free of tax for a kilometre by the person's own car.
--
-- The limits are for parts of the kilometres of a calendar year: the first 5,000 at one rate, those above at another. A
-- trip is worth the year with it less the year before it, each rounded to the cent, so that trips add up to the year.

local rules = { api = 1 }

local province = parameter "province"

local function contains(list, wanted)
  for _, value in ipairs(list) do
    if value == wanted then return true end
  end
  return false
end

local in_territories = contains(parameter "territories", province)
if not in_territories and not contains(parameter "provinces", province) then
  error(phrase(
    "`province` is two letters such as QC or YT, not " .. province,
    "« province » est en deux lettres, comme QC ou YT, pas " .. province), 0)
end

-- What the kilometres from one total of the year to another are worth, part by part, and how that was counted.
local function worth(from, to, parts, extra)
  local amount, counted, below = decimal(0), {}, from
  for _, part in ipairs(parts) do
    local upper = part.up_to and math.min(to, part.up_to) or to
    if upper > below then
      amount = amount + (upper - below) * (part.rate + extra)
      table.insert(counted, tostring(upper - below) .. " km × $" .. tostring(part.rate + extra))
      below = upper
    end
  end
  return round(amount, decimal("0.01"), "half-up"), table.concat(counted, " + ")
end

function rules.allowance(trip, ledger)
  if trip.km == decimal(0) then
    return verdict(0, phrase("no payable distance", "pas de distance payable"))
  end
  local kind = trip.vehicle.kind
  if kind ~= "car" then
    error(phrase(
      "the CRA has no limits for a " .. kind .. ": cars only",
      "l'ARC n'a pas de taux pour « " .. kind .. " » : automobiles seulement"), 0)
  end
  local limits = parameter("rate_car", trip.date)
  local extra = in_territories and limits.territories or 0
  local total = ledger.km + trip.km
  local _, counted = worth(ledger.km, total, limits.parts, extra)

  local english, french = counted .. " (" .. province .. ")", counted .. " (" .. province .. ")"
  if ledger.km > 0 then
    english = english .. ", after " .. tostring(ledger.km) .. " km in " .. ledger.fiscal_year
    french = french .. ", après " .. tostring(ledger.km) .. " km en " .. ledger.fiscal_year
  end
  local before = worth(0, ledger.km, limits.parts, extra)
  return verdict((worth(0, total, limits.parts, extra)) - before, phrase(english, french))
end

return rules
