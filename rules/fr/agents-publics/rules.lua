-- fr/agents-publics: what the State and local authorities pay their agents for a kilometre by their own car.
--
-- Unlike the scale of fr/bareme this one is marginal: each part of the year's kilometres is paid at its own rate, and a
-- bound changes nothing of what came before it. A trip is worth the year with it less the year before it, each rounded
-- to the cent, so that trips add up to the year.

local rules = { api = 1 }

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

-- What the kilometres from one total of the year to another are worth, part by part, and how that was counted.
local function worth(from, to, parts)
  local amount, counted, below = decimal(0), {}, from
  for _, part in ipairs(parts) do
    local upper = part.up_to and math.min(to, part.up_to) or to
    if upper > below then
      amount = amount + (upper - below) * part.rate
      table.insert(counted, tostring(upper - below) .. " km × " .. tostring(part.rate) .. " €")
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
      "this pack has no rates for a " .. kind .. ": cars only",
      "ce paquet n'a pas de taux pour « " .. kind .. " » : voitures seulement"), 0)
  end
  local column = column_for(trip.vehicle, parameter("agent_rate_car", trip.date))
  local total = ledger.km + trip.km
  local _, counted = worth(ledger.km, total, column.parts)

  local english, french = column.label .. ", " .. counted, column.label .. ", " .. counted
  if ledger.km > 0 then
    english = english .. ", after " .. tostring(ledger.km) .. " km of the year"
    french = french .. ", après " .. tostring(ledger.km) .. " km dans l'année"
  end
  return verdict((worth(0, total, column.parts)) - worth(0, ledger.km, column.parts), phrase(english, french))
end

return rules
