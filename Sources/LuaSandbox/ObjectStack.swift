/// Objects by handle: they are only added at the end, read, and all let go at once.
///
/// An array would do. But this is read for every field of every event, and an array is retained for each reading.
struct ObjectStack: ~Copyable {
  private var objects: UnsafeMutablePointer<any HostObject> = .allocate(capacity: 16)
  private var capacity = 16
  private(set) var count = 0

  subscript(index: Int) -> any HostObject {
    precondition(index >= 0 && index < count, "a handle the sandbox never gave out")
    return objects[index]
  }

  mutating func append(_ object: any HostObject) {
    if count == capacity { grow() }
    (objects + count).initialize(to: object)
    count += 1
  }

  mutating func removeAll() {
    objects.deinitialize(count: count)
    count = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<any HostObject>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: objects, count: count)
    objects.deallocate()
    objects = larger
    capacity *= 2
  }

  deinit {
    objects.deinitialize(count: count)
    objects.deallocate()
  }
}
