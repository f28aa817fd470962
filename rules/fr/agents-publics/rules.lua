-- fr/agents-publics: what the State and local authorities pay their agents for a kilometre by their own car.
--
-- Unlike the scale of fr/bareme this one is marginal: each part of the year's kilometres is paid at its own rate, and a
-- bound changes nothing of what came before it. A trip is worth the year with it less the year before it, each rounded
-- to the cent, so that trips add up to the year.

local rules = { api = 1 }

local methods = require "methods"
local parts = methods.parts

-- The rates for the car's fiscal power.
local function column_for(vehicle, columns)
  if not vehicle.power then
    error(phrase(
      "the scale needs the fiscal power of " .. vehicle.id .. ": add `power`, in CV (P.6 on the registration)",
      "le barème demande la puissance fiscale de " .. vehicle.id .. " : ajoutez `power`, en CV (P.6, carte grise)"), 0)
  end
  for _, column in ipairs(columns) do
    if not column.up_to or vehicle.power <= column.up_to then return column end
  end
end

local words = {
  unit = "km",
  rate = function(rate) return tostring(rate) .. " €" end,
  line = function(km, rate) return km .. " km × " .. tostring(rate) .. " €" end,
}

function rules.allowance(trip, ledger)
  if trip.km == decimal(0) then
    return verdict(0, phrase("no payable distance", "pas de distance payable"))
  end
  local kind = trip.vehicle.kind
  if kind ~= "car" then
    error(phrase(
      "this pack has no rates for a " .. kind .. ": cars only",
      "ce paquet n'a pas de taux pour « " .. kind .. " » : voitures seulement"), 0)
  end
  local column = column_for(trip.vehicle, parameter("agent_rate_car", trip.date))
  local rates = column.parts
  local otherwise = methods.allowance(trip, ledger, parts.year(rates, words))
  if otherwise then return otherwise end
  local total = ledger.km + trip.km
  local _, counted = parts.worth(ledger.km, total, rates, words)

  local english, french = parts.band(total, rates, words)
  english = column.label .. ", " .. english .. "; " .. counted
  french = column.label .. ", " .. french .. " ; " .. counted
  if ledger.km > 0 then
    english = english .. ", after " .. tostring(ledger.km) .. " km of the year"
    french = french .. ", après " .. tostring(ledger.km) .. " km dans l'année"
  end
  local before = parts.worth(0, ledger.km, rates, words)
  return verdict((parts.worth(0, total, rates, words)) - before, phrase(english, french))
end

-- The year's end by the rates of its last day.
function rules.settle(ledger, period)
  local vehicle = ledger.vehicle
  if vehicle.kind ~= "car" then return nil end
  return methods.settle(ledger, period, function(day)
    return parts.year(column_for(vehicle, parameter("agent_rate_car", day)).parts, words)
  end)
end

return rules
