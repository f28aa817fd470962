-- A rate for each client: whoever pays by contract pays that, and everything else is paid by the scale that the profile
-- names next.

local rules = { api = 1 }

-- Whose appointment is it? The title says so, or the mail domain of who invites or is invited. ipairs() goes through a
-- list, pairs() through a map in the order of its keys: both always find the same client first.
local function client_of(event, clients)
  for _, client in pairs(clients) do
    if mentions(event.summary, client.words) then return client end
  end
  local people = { event.organizer } -- empty when nobody invites
  for _, guest in ipairs(event.attendees) do table.insert(people, guest) end
  for _, person in ipairs(people) do
    for _, client in pairs(clients) do
      if person.email:lower():match("@(.+)$") == client.domain then return client end
    end
  end
end

-- A client pays a trip made for it alone. With `ledger = false` the client's kilometres stay out of the year's: they do
-- not choose the band that the agency's own are paid by.
function rules.allowance(trip)
  local clients, payer = parameter("clients", trip.date), nil
  for _, stop in ipairs(trip.stops) do
    local client = client_of(stop.event, clients)
    if not client or (payer and payer.name ~= client.name) then return nil end -- nobody's alone: by the scale
    payer = client
  end
  if not payer then return nil end -- a way back without an appointment
  local words = payer.rate .. " €/km" -- a number joins a text as its reader writes it
  local reason = phrase(payer.name .. " pays " .. words, payer.name .. " paie " .. words)
  return verdict(trip.km * payer.rate, reason, { ledger = false })
end

return rules
