-- lu/forfait: the Luxembourg tax-free amount for a kilometre by the person's own car. One rate for all kilometres.

local rules = { api = 1 }

local kinds = require "kinds"

function rules.allowance(trip)
  local kind = trip.vehicle.kind
  if kind ~= "car" then
    error(phrase(
      "this pack has no amount for a " .. kind .. ": cars only",
      "ce paquet n'a pas de montant pour ce genre de véhicule (" .. kinds[kind] .. ") : voitures seulement"), 0)
  end
  local rate = parameter("rate_car", trip.date)
  return verdict(trip.km * rate, say(rate, "€/km"))
end

return rules
