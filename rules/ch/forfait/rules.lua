-- ch/forfait: the Swiss flat amounts for a kilometre by the person's own car or motorcycle. One rate for all kilometres
-- of a day.

local rules = { api = 1 }

local kinds = require "kinds"

-- The parameter that holds the rate of each kind of vehicle.
local rates = { car = "rate_car", motorcycle = "rate_motorcycle" }

function rules.allowance(trip)
  local kind = trip.vehicle.kind
  if not rates[kind] then
    error(phrase(
      "this pack has no amount for a " .. kind .. ": cars and motorcycles only",
      "ce paquet n'a pas de montant pour ce véhicule (" .. kinds[kind] .. ") : voitures et motos seulement"), 0)
  end
  local rate = parameter(rates[kind], trip.date)
  return verdict(trip.km * rate, say(rate, "CHF/km"))
end

return rules
