-- ca/cra: what a Canadian employer may pay free of tax for a kilometre by the person's own car.
--
-- The limits are for parts of the kilometres of a calendar year: the first 5,000 at one rate, those above at another. A
-- trip is worth the year with it less the year before it, each rounded to the cent, so that trips add up to the year.

local rules = { api = 1 }

local methods = require "methods"
local kinds = methods.kinds
local parts = methods.parts

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
    "« province » s'écrit en deux lettres, comme QC ou YT, pas " .. province), 0)
end

local words = {
  unit = "km",
  rate = function(rate) return "$" .. say(rate), say(rate, "$") end,
  line = function(km, rate)
    return say(km, "km") .. " × $" .. say(rate), say(km, "km") .. " × " .. say(rate, "$")
  end,
}

-- The rates of the parts on a day; those of the territories are higher by one amount.
local function rates_on(day)
  local limits, rates = parameter("rate_car", day), {}
  local extra = in_territories and limits.territories or 0
  for index, part in ipairs(limits.parts) do rates[index] = { up_to = part.up_to, rate = part.rate + extra } end
  return rates
end

function rules.allowance(trip, ledger)
  if trip.km == decimal(0) then
    return verdict(0, phrase("no payable distance", "aucune distance indemnisée"))
  end
  local kind = trip.vehicle.kind
  if kind ~= "car" then
    error(phrase(
      "the CRA has no limits for a " .. kind .. ": cars only",
      "l'ARC n'a pas de taux pour ce genre de véhicule (" .. kinds[kind] .. ") : automobiles seulement"), 0)
  end
  local rates = rates_on(trip.date)
  local otherwise = methods.allowance(trip, ledger, parts.year(rates, words))
  if otherwise then return otherwise end
  local total = ledger.km + trip.km
  local _, counted, french_counted = parts.worth(ledger.km, total, rates, words)

  local english, french, name, nom = parts.band(total, rates, words)
  english = english .. "; " .. counted .. " (" .. province .. ")"
  french = french .. " ; " .. french_counted .. " (" .. province .. ")"
  if ledger.km > 0 then
    english = english .. ", after " .. say(ledger.km, "km") .. " in " .. ledger.fiscal_year
    french = french .. ", après " .. say(ledger.km, "km") .. " en " .. ledger.fiscal_year
  end
  local before = parts.worth(0, ledger.km, rates, words)
  return verdict(
    (parts.worth(0, total, rates, words)) - before, phrase(english, french), { band = phrase(name, nom) })
end

-- The year's end by the rates of its last day.
function rules.settle(ledger, period)
  if ledger.vehicle.kind ~= "car" then return nil end
  return methods.settle(ledger, period, function(day) return parts.year(rates_on(day), words) end)
end

return rules
