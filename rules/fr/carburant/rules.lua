-- fr/carburant: the French fuel scale, what the fuel of a kilometre costs and nothing else of the vehicle. One rate for
-- all kilometres of a year.

local rules = { api = 1 }

local kinds = require "kinds"

-- What a French reason calls what the vehicle burns.
local french_fuels = { petrol = "essence", diesel = "gazole", lpg = "GPL" }

-- The rates for the vehicle's fiscal power.
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

-- The rate and what to call it, in English and in French, for each kind of vehicle.
local by_kind = {
  car = function(vehicle, date)
    local column = column_for(vehicle, parameter("fuel_car", date))
    local fuel = vehicle.energy
    local rate = column.rates[fuel]
    if not rate then
      error(phrase(
        "the fuel scale knows petrol, diesel and lpg, not the energy of " .. vehicle.id .. ": \"" .. fuel .. "\"",
        "le barème carburant connaît essence, gazole et GPL, pas l'énergie de " .. vehicle.id .. " : « " .. fuel .. " »"
      ), 0)
    end
    return rate, column.label .. ", " .. fuel, column.label .. ", " .. french_fuels[fuel]
  end,
  motorcycle = function(vehicle, date)
    local column = column_for(vehicle, parameter("fuel_motorcycle", date))
    return column.rate, column.label, column.label
  end,
  moped = function(_, date) return parameter("fuel_moped", date), "< 50 cm³", "< 50 cm³" end,
}

function rules.allowance(trip)
  local vehicle = trip.vehicle
  local find = by_kind[vehicle.kind]
  if not find then
    error(phrase(
      "the fuel scale has no rate for a " .. vehicle.kind .. ": cars, motorcycles and mopeds only",
      "le barème carburant ne prévoit rien pour ce genre de véhicule (" .. kinds[vehicle.kind]
        .. ") : voitures, motos et cyclomoteurs seulement"), 0)
  end
  if vehicle.energy == "electric" then
    error(phrase(
      vehicle.id .. " burns no fuel: the fuel scale has nothing for an electric vehicle",
      vehicle.id .. " ne consomme pas de carburant : le barème n'a rien pour un véhicule électrique"), 0)
  end
  local rate, english, french = find(vehicle, trip.date)
  return verdict(trip.km * rate, phrase(
    "fuel, " .. english .. ": " .. say(rate, "€/km"),
    "carburant, " .. french .. " : " .. say(rate, "€/km")))
end

return rules
